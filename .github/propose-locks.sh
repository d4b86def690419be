#!/usr/bin/env bash
# Push the locks that the run made as a branch and open a pull request for it: the last step of workflows/upgrade.yml.
set -euo pipefail

branch=upgrade-packages
title="Newest packages that fit together"
run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
kept="$(mktemp --directory)"
body="$kept/body.md"

gh run download "$GITHUB_RUN_ID" --name locks --dir "$kept"
cp "$kept"/requirements/*.txt requirements/
{
  echo "Made by \`python3 scripts/maintain lock --upgrade\`. The site was built and all tests passed with it: $run"
  echo
  echo "GitHub runs no workflow by itself on what a workflow proposes. Test and Audit were started on the branch; they"
  echo "stand under Actions. To see the words and facts compared, close this pull request and open it again."
  if [ -s "$kept/held-back.txt" ]; then
    printf '\n```\n'
    cat "$kept/held-back.txt"
    printf '```\n'
  fi
} > "$body"

git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --create "$branch"
git commit --quiet --message "$title" -- requirements
gh auth setup-git
git push --quiet --force origin "HEAD:refs/heads/$branch"

open="$(gh pr list --head "$branch" --base "$BASE" --state open --json number --jq '.[0].number // empty')"
if [ -n "$open" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/pulls/$open" --field body=@"$body"
elif ! gh pr create --head "$branch" --base "$BASE" --title "$title" --body-file "$body"; then
  echo "::error title=No pull request::The branch $branch is pushed, but GitHub opened no pull request. Choose Settings" \
    "> Actions > General > Allow GitHub Actions to create and approve pull requests, then run Upgrade again."
  exit 1
fi
gh workflow run test.yml --ref "$branch"
gh workflow run audit.yml --ref "$branch"
