[assembly: Xunit.TestFramework("CaseManager.Testing.ClusterTestFramework", "CaseManager.Testing")]
