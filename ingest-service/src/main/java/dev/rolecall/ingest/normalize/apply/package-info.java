/// 9 of 10: takes the links and mail addresses of a text, gives those to apply at. Only the step is
/// public.
@NullMarked
package dev.rolecall.ingest.normalize.apply;

import org.jspecify.annotations.NullMarked;
