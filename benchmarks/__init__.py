"""How every figure of the project is measured; see README.md in this folder."""
