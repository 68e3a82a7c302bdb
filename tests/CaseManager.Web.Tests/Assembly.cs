[assembly: Xunit.TestFramework("CaseManager.Testing.ClusterTestFramework", "CaseManager.Testing")]
[assembly: Xunit.TestCollectionOrderer("CaseManager.Testing.LongestFirst", "CaseManager.Testing")]
