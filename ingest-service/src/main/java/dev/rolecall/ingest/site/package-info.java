/// Facts about web sites that several stages need: whose domain a host belongs to, and which hosts
/// are applicant tracking systems.
@NullMarked
package dev.rolecall.ingest.site;

import org.jspecify.annotations.NullMarked;
