package dev.rolecall.bench.guides;

import java.util.ArrayList;
import java.util.List;

/// Salary checks of different titles, levels and places; no two are the same.
final class SalaryQuestions {
  private static final List<String> TITLES =
      List.of(
          "Senior+Backend+Engineer&skills=java,kafka",
          "Software+Engineer",
          "Staff+Data+Engineer&skills=python,spark,aws",
          "Junior+Full-Stack+Developer&skills=typescript");
  private static final List<String> PLACES =
      List.of(
          "in=Germany&currency=EUR&amount=85000",
          "in=United+States&currency=USD&amount=150000",
          "in=Poland&currency=EUR&amount=5500&per=month",
          "remote=yes&currency=EUR&amount=450&per=day",
          "remote=yes&in=Netherlands&currency=EUR&amount=90000",
          "in=Berlin&currency=EUR&amount=95000");

  private SalaryQuestions() {}

  static List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (String place : PLACES) {
      for (String title : TITLES) {
        paths.add("/api/v1/salary-check?title=" + title + "&" + place);
      }
    }
    return List.copyOf(paths);
  }
}
