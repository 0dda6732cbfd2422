//! Plain structs to draw, made of the lore and an address. No markup; unit-tested.
