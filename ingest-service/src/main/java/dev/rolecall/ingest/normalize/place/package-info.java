/// Package 5 of 10 of normalizing. Input: place strings and texts. Output: places, work modes, and
/// the areas from which a job can be done remotely. Public for the later packages: `PlaceRules`,
/// `ScopeRules`, `CityNames`, and the steps.
@NullMarked
package dev.rolecall.ingest.normalize.place;

import org.jspecify.annotations.NullMarked;
