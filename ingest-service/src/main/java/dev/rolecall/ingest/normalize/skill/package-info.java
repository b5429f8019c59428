/// 8 of 10: takes texts, gives skills and whether each is required. Only the step is public.
@NullMarked
package dev.rolecall.ingest.normalize.skill;

import org.jspecify.annotations.NullMarked;
