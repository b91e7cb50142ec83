//! The ephemeris itself: a file in memory, and the places it answers.

use crate::body::{Body, Position};
use crate::format::{self, FormatError};
use crate::frame::{Frame, FrameOfDate};
use crate::moment::Moment;
use crate::search::Sample;
use crate::time::Instant;
use crate::wide::Registers;
use std::fmt;

/// The file that is part of the program.
static EMBEDDED: &[u8] = include_bytes!("../data/ephemeris.bin");

/// Places of the Sun, Moon, planets, asteroids and lunar points from 1550-01-01 to 2650-01-01.
///
/// It is a view of a file in memory, checked once: three words, free to copy, and to share between threads. Every answer
/// depends on the arguments alone; what the processor can do decides only how fast it comes.
#[derive(Clone, Copy)]
pub struct Ephemeris {
    bytes: &'static [u8],
    registers: Registers,
}

impl fmt::Debug for Ephemeris {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ephemeris({} bytes)", self.bytes.len())
    }
}

/// The moment asked for lies outside the ephemeris, or is not a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutOfRange {
    /// The moment asked for: TT, days since J2000.0.
    pub tt: f64,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.tt.is_finite() {
            return f.write_str("the moment is not a finite number; the ephemeris covers 1550–2650");
        }
        let year = 2000.0 + self.tt / 365.2425;
        write!(f, "the moment (about year {year:.0}) lies outside the ephemeris, which covers 1550–2650")
    }
}

impl std::error::Error for OutOfRange {}

impl Ephemeris {
    /// The ephemeris that is part of the program: JPL DE440, asteroids, Chiron, nutation and precession.
    pub fn embedded() -> Ephemeris {
        Ephemeris { bytes: EMBEDDED, registers: Registers::detect() }
    }

    /// An ephemeris in memory, in the same format as the embedded one.
    ///
    /// # Errors
    /// [`FormatError`] when the bytes are not such a file or a table does not fit into it. What passes can be
    /// read without a panic, whatever the coefficients say.
    pub fn open(bytes: &'static [u8]) -> Result<Ephemeris, FormatError> {
        format::check(bytes)?;
        Ok(Ephemeris { bytes, registers: Registers::detect() })
    }

    /// The same without instructions beyond the processor's baseline (on x86-64: without AVX2): the same bits, more slowly.
    pub fn portable(self) -> Ephemeris {
        Ephemeris { registers: Registers::PORTABLE, ..self }
    }

    /// First and last moment of the ephemeris: TT, days since J2000.0.
    pub fn span(&self) -> (f64, f64) {
        format::usable(self.bytes)
    }

    /// The apparent geocentric place of `body`.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn position(&self, body: Body, at: Instant) -> Result<Position, OutOfRange> {
        self.check(at)?;
        Ok(self.registers.position(self.bytes, at, body))
    }

    /// The places of several bodies at one moment, which share the Earth's motion and the frame: faster than
    /// one by one, with the same results. Fills `out[i]` with the place of `bodies[i]`, as far as both reach.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite; `out` is then untouched.
    pub fn positions(&self, at: Instant, bodies: &[Body], out: &mut [Position]) -> Result<(), OutOfRange> {
        self.check(at)?;
        self.registers.positions(self.bytes, at, bodies, out);
        Ok(())
    }

    /// The places of several bodies at many moments, four moments together: faster than moment by moment where they are near
    /// each other, with the same results. Fills `out[i * bodies.len() + j]` with the place of `bodies[j]` at `moments[i]`,
    /// as far as whole rows fit.
    ///
    /// # Errors
    /// [`OutOfRange`] for the first moment outside 1550–2650 or not finite; `out` is then untouched.
    pub fn positions_at(
        &self,
        moments: &[Instant],
        bodies: &[Body],
        out: &mut [Position],
    ) -> Result<(), OutOfRange> {
        moments.iter().try_for_each(|&at| self.check(at))?;
        if bodies.is_empty() {
            return Ok(());
        }
        let rows = moments.len().min(out.len() / bodies.len());
        let (moments, rest) = moments[..rows].as_chunks::<4>();
        let (out, out_rest) = out.split_at_mut(4 * moments.len() * bodies.len());
        for (moments, out) in moments.iter().zip(out.chunks_exact_mut(4 * bodies.len())) {
            self.registers.at_four(self.bytes, &moments.map(Instant::tt), bodies, out);
        }
        for (&at, out) in rest.iter().zip(out_rest.chunks_exact_mut(bodies.len())) {
            self.registers.positions(self.bytes, at, bodies, out);
        }
        Ok(())
    }

    /// Longitudes with rates for a search: those of `bodies` that `wanted` counts up, at four moments in TT, into `out`.
    ///
    /// # Errors
    /// [`OutOfRange`] for a moment outside 1550–2650 or not finite.
    pub(crate) fn longitudes(
        &self,
        tt: &[f64; 4],
        bodies: &[Body],
        wanted: &[usize],
        out: &mut [[Sample; 4]],
    ) -> Result<(), OutOfRange> {
        tt.iter().try_for_each(|&tt| self.check(Instant::from_scales(tt, tt)))?;
        self.registers.longitudes(self.bytes, tt, bodies, wanted, out);
        Ok(())
    }

    /// Nutation, obliquity and sidereal time.
    ///
    /// # Errors
    /// [`OutOfRange`] outside 1550–2650 and for times that are not finite.
    pub fn frame(&self, at: Instant) -> Result<Frame, OutOfRange> {
        self.check(at)?;
        Ok(FrameOfDate::new(self.bytes, at).public)
    }

    pub(crate) fn bytes(&self) -> &'static [u8] {
        self.bytes
    }

    /// Written so that NaN is refused as well.
    pub(crate) fn check(&self, at: Instant) -> Result<(), OutOfRange> {
        let (first, last) = self.span();
        let inside = at.tt() >= first && at.tt() <= last && at.ut().is_finite();
        if inside { Ok(()) } else { Err(OutOfRange { tt: at.tt() }) }
    }

    pub(crate) fn moment(&self, at: Instant) -> Result<Moment, OutOfRange> {
        self.check(at)?;
        Ok(Moment::new(self.bytes, at))
    }
}
