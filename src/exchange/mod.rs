//! Paper: bytes to values and back, with what could not be read beside the result.
