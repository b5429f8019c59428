/// Facts about web sites that several stages need: the registrable domain of a host, and the
/// domains of applicant tracking systems.
@NullMarked
package dev.rolecall.ingest.site;

import org.jspecify.annotations.NullMarked;
