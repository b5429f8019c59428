/// One opening in one form, with the postings' roles that told of it.
@NullMarked
package dev.rolecall.model.job;

import org.jspecify.annotations.NullMarked;
