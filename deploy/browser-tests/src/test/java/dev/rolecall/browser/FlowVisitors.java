package dev.rolecall.browser;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// Two visitors for each flow: one with and one without scripts, one at a desktop and one with a
/// phone. Half of the flows run scripts on the phone, the others at the desktop. With
/// `-Drolecall.browser.visitors=all` each flow has all visitors, which takes twice as long.
final class FlowVisitors implements ArgumentsProvider {
  private static final boolean ALL = "all".equals(System.getProperty("rolecall.browser.visitors"));

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    Stream<Visitor> visitors =
        ALL ? Stream.of(Visitor.values()) : pair(context.getRequiredTestMethod());
    return visitors.map(Arguments::of);
  }

  private static Stream<Visitor> pair(Method flow) {
    boolean scriptsOnPhone = (flow.getName().hashCode() & 1) == 0;
    return scriptsOnPhone
        ? Stream.of(Visitor.PHONE, Visitor.DESKTOP_WITHOUT_SCRIPTS)
        : Stream.of(Visitor.DESKTOP, Visitor.PHONE_WITHOUT_SCRIPTS);
  }
}
