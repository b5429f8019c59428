package dev.rolecall.browser;

import java.util.Locale;

/// A browser window: how wide it is, and whether it runs scripts. [FlowVisitors] chooses those of a
/// flow.
enum Visitor {
  DESKTOP(1100, 900, true),
  DESKTOP_WITHOUT_SCRIPTS(1100, 900, false),
  PHONE(390, 844, true),
  /// Of the narrowest width that is common.
  PHONE_WITHOUT_SCRIPTS(360, 740, false);

  private final int width;
  private final int height;
  private final boolean scripts;

  Visitor(int width, int height, boolean scripts) {
    this.width = width;
    this.height = height;
    this.scripts = scripts;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean scripts() {
    return scripts;
  }

  /// For names of files.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
