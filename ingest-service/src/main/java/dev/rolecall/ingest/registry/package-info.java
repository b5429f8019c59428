/// The sources that the service knows, for the stages that need all of them: their adapters, the
/// readers of their formats, and their terms.
@NullMarked
package dev.rolecall.ingest.registry;

import org.jspecify.annotations.NullMarked;
