/// Part of stage 1: creates versions of the index, switches the live alias between them, and
/// rebuilds the index.
@NullMarked
package dev.rolecall.search.index.version;

import org.jspecify.annotations.NullMarked;
