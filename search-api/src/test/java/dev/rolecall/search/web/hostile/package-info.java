/// Requests that no one sends by accident, in large numbers.
@NullMarked
package dev.rolecall.search.web.hostile;

import org.jspecify.annotations.NullMarked;
