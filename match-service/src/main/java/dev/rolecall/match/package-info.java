/// The match-service.
@NullMarked
package dev.rolecall.match;

import org.jspecify.annotations.NullMarked;
