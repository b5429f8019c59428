/// Which skills open jobs ask for that people lack: aggregated, and published only in figures that
/// do not show a person.
@NullMarked
package dev.rolecall.match.people.gap;

import org.jspecify.annotations.NullMarked;
