package dev.rolecall.match.people.added;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.rolecall.service.outbound.OutboundResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/// Whether the robots.txt of a site allows a page to be read (RFC 9309).
final class RobotsPermission {
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  /// In bytes. RFC 9309 requires that so much of the file is read.
  private static final int MAX_LENGTH = 500 * 1024;

  private RobotsPermission() {}

  static URI address(URI page) {
    return URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/robots.txt");
  }

  /// Without the file everything is allowed. While the site fails to state its rules, nothing is.
  static BaseRobotRules rules(URI address, OutboundResponse response) {
    if (response.isSuccess()) {
      return new SimpleRobotRulesParser()
          .parseContent(address.toString(), start(response), "text/plain", List.of("rolecall"));
    }
    boolean missing = response.status() >= CLIENT_ERRORS && response.status() < SERVER_ERRORS;
    return new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
  }

  private static byte[] start(OutboundResponse response) {
    byte[] content = response.content();
    return content.length <= MAX_LENGTH ? content : Arrays.copyOf(content, MAX_LENGTH);
  }
}
