//! The same code twice: as every x86-64 runs it, and with registers of four numbers (AVX2), where the processor has them.
//!
//! Both are compiled from one text, without fused operations, and give the same bits.

use crate::body::{Body, Position};
use crate::moment::{Moment, light};
use crate::quartet;
use crate::search::Sample;
use crate::segment::touch;
use crate::time::Instant;

/// Whether the processor has AVX2. Only [`Registers::detect`] makes one that says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Registers {
    wide: bool,
}

impl Registers {
    /// Those that need nothing beyond the baseline.
    pub(crate) const PORTABLE: Registers = Registers { wide: false };

    /// What this processor has.
    pub(crate) fn detect() -> Registers {
        #[cfg(target_arch = "x86_64")]
        let wide = std::arch::is_x86_feature_detected!("avx2");
        #[cfg(not(target_arch = "x86_64"))]
        let wide = false;
        Registers { wide }
    }
}

/// Makes a method of [`Registers`] from a function that is inlined: one for each kind.
macro_rules! both_ways {
    ($(#[$about:meta])* $name:ident = $text:path, ($($argument:ident: $type:ty),*) $(-> $result:ty)?) => {
        impl Registers {
            $(#[$about])*
            #[inline]
            #[allow(unsafe_code, reason = "the one way to call what is compiled for more than the baseline")]
            pub(crate) fn $name(self, $($argument: $type),*) $(-> $result)? {
                #[cfg(target_arch = "x86_64")]
                {
                    #[target_feature(enable = "avx2")]
                    fn wide($($argument: $type),*) $(-> $result)? {
                        $text($($argument),*)
                    }
                    if self.wide {
                        // SAFETY: `wide` asks for nothing but AVX2, and `self.wide` is true only where `detect` found it.
                        return unsafe { wide($($argument),*) };
                    }
                }
                $text($($argument),*)
            }
        }
    };
}

both_ways! {
    /// The place of one body.
    position = one, (bytes: &'static [u8], at: Instant, body: Body) -> Position
}
both_ways! {
    /// The places of several bodies at one moment.
    positions = several, (bytes: &'static [u8], at: Instant, bodies: &[Body], out: &mut [Position])
}
both_ways! {
    /// Longitudes at four moments: see [`quartet::longitudes`].
    longitudes = quartet::longitudes,
    (bytes: &'static [u8], tt: &[f64; 4], bodies: &[Body], wanted: &[usize], out: &mut [[Sample; 4]])
}
both_ways! {
    /// Places at four moments: see [`quartet::positions`].
    at_four = quartet::positions, (bytes: &'static [u8], tt: &[f64; 4], bodies: &[Body], out: &mut [Position])
}

#[inline(always)]
fn one(bytes: &'static [u8], at: Instant, body: Body) -> Position {
    Moment::new(bytes, at).position(body)
}

#[inline(always)]
fn several(bytes: &'static [u8], at: Instant, bodies: &[Body], out: &mut [Position]) {
    touch(bytes, bodies.iter().filter_map(|body| light(*body)).map(|(series, _)| series), at.tt());
    Moment::new(bytes, at).positions(bodies, out);
}
