/// Package 6 of 10 of normalizing. Input: texts. Output: pay with currency and period, bonus and
/// equity. Public for the later packages: `PayRules`, and the steps.
@NullMarked
package dev.rolecall.ingest.normalize.pay;

import org.jspecify.annotations.NullMarked;
