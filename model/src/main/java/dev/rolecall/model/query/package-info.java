/// The parsed search, with the same meaning for both readers: the index and the matcher.
@NullMarked
package dev.rolecall.model.query;

import org.jspecify.annotations.NullMarked;
