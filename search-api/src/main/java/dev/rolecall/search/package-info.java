/// The search-api.
@NullMarked
package dev.rolecall.search;

import org.jspecify.annotations.NullMarked;
