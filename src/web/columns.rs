//! A result as columns: what `article.js`, beside this file, makes objects of.
//!
//! The contract's values in its order, one cell each: a whole number as it is, a probability in
//! thousandths, yes as 1 and no as 0, a string as its place among the words; before a list its length,
//! before what may be missing whether it is there. Names of fields are left out: the reader knows them,
//! and a test compares its objects with the JSON of native code.

use crate::span::{Span, units_in};
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt;

/// A value on its way to the reader.
#[derive(Default)]
pub struct Columns {
    /// The values.
    pub cells: Vec<u32>,
    /// All strings in a row.
    pub words: String,
    /// The length of each string, in UTF-16 code units.
    pub lengths: Vec<u32>,
    /// Strings that come again and again, rules and kinds: where each lies in `words`, and its number.
    /// Each has the slot that its address tells, so that looking costs next to nothing.
    met: Vec<(Span, u32)>,
}

/// Slots for strings that were met.
const MET: usize = 64;

impl Columns {
    /// The columns of `value`, which holds no types but the contract's.
    pub fn of(value: &impl Serialize) -> Columns {
        let mut columns =
            Columns { met: vec![<(Span, u32)>::default(); MET], ..Columns::default() };
        // Nothing can fail, and no type in the contract refuses to be written.
        let _ = value.serialize(&mut columns);
        columns
    }

    /// The number of a string that is new, or whose slot another has taken.
    fn add(&mut self, string: &str, slot: usize) -> u32 {
        let number = self.lengths.len() as u32;
        let start = self.words.len();
        self.words.push_str(string);
        self.lengths.push(units_in(string.as_bytes()));
        self.met[slot] = (Span::new(start, self.words.len()), number);
        number
    }
}

/// Never made: a type that the contract doesn't hold is left out, not refused.
#[derive(Debug)]
pub struct Never;

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Never
    }
}

type Written = Result<(), Never>;

/// What the contract doesn't hold.
macro_rules! left_out {
    ($($method:ident($($type:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<$result, Never> {
            Err(Never)
        })*
    };
}

impl Serializer for &mut Columns {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Impossible<(), Never>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Never>;

    fn serialize_u32(self, value: u32) -> Written {
        self.cells.push(value);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.serialize_u32(value.into())
    }

    fn serialize_f64(self, value: f64) -> Written {
        self.serialize_u32(libm::round(value * 1000.0) as u32)
    }

    fn serialize_str(self, value: &str) -> Written {
        let slot = value.as_ptr().addr() / 4 % MET;
        let (span, number) = self.met[slot];
        let met = span.of(&self.words) == value && !self.lengths.is_empty();
        let number = if met { number } else { self.add(value, slot) };
        self.serialize_u32(number)
    }

    fn serialize_none(self) -> Written {
        self.serialize_u32(0)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Written {
        self.cells.push(1);
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, Never> {
        self.cells.push(length.unwrap_or_default() as u32);
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    left_out! {
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Never)
    }
}

impl ser::SerializeSeq for &mut Columns {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        Ok(())
    }
}

impl ser::SerializeStruct for &mut Columns {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, _: &'static str, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        Ok(())
    }
}

/// What `#[serde(flatten)]` makes of a struct.
impl ser::SerializeMap for &mut Columns {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> Written {
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        Ok(())
    }
}
