/// How a job fits a profile, with every reason.
@NullMarked
package dev.rolecall.model.match;

import org.jspecify.annotations.NullMarked;
