package dev.rolecall.testkit.platform;

import dev.rolecall.local.store.Endpoints;
import java.nio.file.Path;

/// Where the stores of this test run are. A call may start the store that it returns, and then
/// takes as long as the start.
sealed interface TestStores permits ContainerStores, TestStores.Running {
  String kafka();

  String elasticsearch();

  Endpoints.Database database();

  Endpoints.Smtp smtp();

  Path mail();

  /// Selected by the system property `rolecall.test.stores`: `containers`, or by default the local
  /// platform.
  static TestStores find() {
    return "containers".equals(System.getProperty("rolecall.test.stores"))
        ? new ContainerStores(StoreImages.selected())
        : new Running(PlatformStarter.endpoints());
  }

  /// Stores that another process runs.
  record Running(Endpoints endpoints) implements TestStores {
    @Override
    public String kafka() {
      return endpoints.kafka();
    }

    @Override
    public String elasticsearch() {
      return endpoints.elasticsearch();
    }

    @Override
    public Endpoints.Database database() {
      return endpoints.database();
    }

    @Override
    public Endpoints.Smtp smtp() {
      return endpoints.smtp();
    }

    @Override
    public Path mail() {
      return endpoints.mail();
    }
  }
}
