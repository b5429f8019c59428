/// Part of stage 1: takes a Job, gives its index document and names the document's fields.
@NullMarked
package dev.rolecall.search.index.document;

import org.jspecify.annotations.NullMarked;
