/// Part of stage 1: creates index versions, switches the alias between them and rebuilds them.
@NullMarked
package dev.rolecall.search.index.version;

import org.jspecify.annotations.NullMarked;
