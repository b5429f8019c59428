/// Postings as schema.org JobPosting markup, in saved career pages or standalone.
@NullMarked
package dev.rolecall.ingest.source.jsonld;

import org.jspecify.annotations.NullMarked;
