/// 6 of 10: takes texts, gives pay ranges with currency and period, bonus and equity.
@NullMarked
package dev.rolecall.ingest.normalize.pay;

import org.jspecify.annotations.NullMarked;
