/// Remotive, a feed of remote jobs. Its terms require a link and its name, at most four requests a
/// day, and that its jobs are not passed on to Google Jobs, LinkedIn, Jooble or Neuvoo.
@NullMarked
package dev.rolecall.ingest.source.remotive;

import org.jspecify.annotations.NullMarked;
