/// The Muse, a feed of jobs of larger employers. Its terms are unclear; jobs are linked to its
/// pages.
@NullMarked
package dev.rolecall.ingest.source.themuse;

import org.jspecify.annotations.NullMarked;
