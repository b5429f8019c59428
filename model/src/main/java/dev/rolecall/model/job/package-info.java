/// Jobs: one opening in normalized form, with the postings' roles that describe it.
@NullMarked
package dev.rolecall.model.job;

import org.jspecify.annotations.NullMarked;
