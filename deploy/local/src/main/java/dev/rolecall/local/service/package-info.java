/// 4 of 6: takes the stores' endpoints, gives Rolecall's three services on them.
@NullMarked
package dev.rolecall.local.service;

import org.jspecify.annotations.NullMarked;
