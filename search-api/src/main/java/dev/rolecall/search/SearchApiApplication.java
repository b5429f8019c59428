package dev.rolecall.search;

import dev.rolecall.search.cli.RolecallSearch;
import dev.rolecall.search.index.Reindexing;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The service, or one of its commands when the first argument names one.
@SpringBootApplication
public class SearchApiApplication {
  public static void main(String[] args) {
    if (RolecallSearch.isCommand(args)) {
      System.exit(RolecallSearch.commandLine(SearchApiApplication::reindexing).execute(args));
    }
    SpringApplication.run(SearchApiApplication.class, args);
  }

  /// With the service's settings, and without what serves or follows.
  private static Reindexing reindexing() {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(
                SearchConfiguration.class, ClockConfiguration.class, IndexConfiguration.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(
                "--rolecall.index.following=false",
                "--logging.level.root=error",
                "--logging.level.dev.rolecall=warn");
    return context.getBean(Reindexing.class);
  }
}
