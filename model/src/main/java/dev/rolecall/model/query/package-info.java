/// The parsed search, with one meaning for all readers: the index and the matcher.
@NullMarked
package dev.rolecall.model.query;

import org.jspecify.annotations.NullMarked;
