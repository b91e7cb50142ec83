//! What the lights form around a birth: local time, houses, aspects, dignities, the wheel.
