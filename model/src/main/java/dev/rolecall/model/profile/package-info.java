/// What one person can do and wants, and the searches that they saved.
@NullMarked
package dev.rolecall.model.profile;

import org.jspecify.annotations.NullMarked;
