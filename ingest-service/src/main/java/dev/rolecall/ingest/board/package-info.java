/// 2 of 6: takes `boards.v1`, gives the boards of the hosts that this instance owns, and which of
/// them are due.
@NullMarked
package dev.rolecall.ingest.board;

import org.jspecify.annotations.NullMarked;
