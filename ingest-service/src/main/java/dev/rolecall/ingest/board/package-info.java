/// Stage 2 of 6. Input: `boards.v1`. Output: the boards of the hosts that this instance owns, and
/// which of them are due.
@NullMarked
package dev.rolecall.ingest.board;

import org.jspecify.annotations.NullMarked;
