/// 5 of 10: takes place strings and texts, gives places, work modes and the areas that remote work
/// is limited to.
@NullMarked
package dev.rolecall.ingest.normalize.place;

import org.jspecify.annotations.NullMarked;
