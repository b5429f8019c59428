/// Part of stage 1: converts a Job to its index document; defines the names of the fields.
@NullMarked
package dev.rolecall.search.index.document;

import org.jspecify.annotations.NullMarked;
