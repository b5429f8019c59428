/// The registry of sources, for the stages that need all of them: the adapters, the readers of
/// their formats, and their terms. A new source is registered here.
@NullMarked
package dev.rolecall.ingest.registry;

import org.jspecify.annotations.NullMarked;
