/// Package 7 of 10 of normalizing. Input: texts. Output: the terms of employment: type, experience,
/// language, visa, permits, clearance and signals. Only the steps are public.
@NullMarked
package dev.rolecall.ingest.normalize.terms;

import org.jspecify.annotations.NullMarked;
