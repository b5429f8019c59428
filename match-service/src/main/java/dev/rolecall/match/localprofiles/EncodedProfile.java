package dev.rolecall.match.localprofiles;

/// A profile as a row of the columns.
///
/// @param columns the bits of [Column], 64 in a word
/// @param keys of [KeyTable], ascending
/// @param group profiles of a group are in the same blocks, as most jobs are for few groups
@SuppressWarnings("ArrayRecordComponent") // read once, compared by no one
record EncodedProfile(long[] columns, int[] keys, String group) {
  boolean has(int column) {
    return (columns[column >> 6] >>> column & 1) != 0;
  }
}
