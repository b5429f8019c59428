/// Part 4 of 6. Starts and supervises the three services, connected to the stores.
@NullMarked
package dev.rolecall.local.service;

import org.jspecify.annotations.NullMarked;
