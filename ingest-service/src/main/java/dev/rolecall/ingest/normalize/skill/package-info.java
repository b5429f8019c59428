/// Package 8 of 10 of normalizing. Input: texts. Output: skills and their importance. Only the step
/// is public.
@NullMarked
package dev.rolecall.ingest.normalize.skill;

import org.jspecify.annotations.NullMarked;
