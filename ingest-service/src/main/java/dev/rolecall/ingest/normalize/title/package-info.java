/// Package 3 of 10 of normalizing. Input: titles. Output: the role nouns and levels in them; a step
/// adds the seniority to a draft. Public for the later packages: `RoleNouns`, `GenericTitles`,
/// `ListedTitles`, `LevelWords`, `TitleLevels`, `TechnicalRoles`.
@NullMarked
package dev.rolecall.ingest.normalize.title;

import org.jspecify.annotations.NullMarked;
