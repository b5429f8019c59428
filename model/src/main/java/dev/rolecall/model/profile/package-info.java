/// What one person can do and wants, and the account it belongs to.
@NullMarked
package dev.rolecall.model.profile;

import org.jspecify.annotations.NullMarked;
