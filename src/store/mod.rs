//! The file: the project and its batches in one SQLite database.
