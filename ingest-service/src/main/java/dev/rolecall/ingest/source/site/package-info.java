/// Career sites of any employer: their sitemaps or their pages of openings, and the page of each
/// opening.
@NullMarked
package dev.rolecall.ingest.source.site;

import org.jspecify.annotations.NullMarked;
