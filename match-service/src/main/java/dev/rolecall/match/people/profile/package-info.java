/// Part of stage 1: checks a profile as a person wrote it, before it is stored.
@NullMarked
package dev.rolecall.match.people.profile;

import org.jspecify.annotations.NullMarked;
