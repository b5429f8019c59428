/// What all services share when they start: the settings of the installation, its clock and its
/// topics.
@NullMarked
package dev.rolecall.service;

import org.jspecify.annotations.NullMarked;
