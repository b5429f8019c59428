/// Package 9 of 10 of normalizing. Input: the links and mail addresses of a text. Output: those at
/// which to apply. Only the step is public.
@NullMarked
package dev.rolecall.ingest.normalize.apply;

import org.jspecify.annotations.NullMarked;
