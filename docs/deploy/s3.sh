#!/usr/bin/env bash
# An S3-compatible bucket: docs/deploy/s3.sh site s3://bucket-name [--endpoint-url https://…]
#
# Needs the AWS command line. Pages come last and nothing is deleted before they are there, so that no page
# asks for a file that is missing.
set -euo pipefail
site=$1 bucket=$2
shift 2

year="public, max-age=31536000, immutable"
common=(--only-show-errors "$@")

aws s3 sync "$site/" "$bucket/" "${common[@]}" --exclude '*.html' --exclude '*.gz' --exclude '_*' --exclude '.ht*' \
  --cache-control no-cache
aws s3 cp "$site/assets/" "$bucket/assets/" "${common[@]}" --recursive --exclude '*' --include '*.????????.min.js' \
  --include '*.????????.min.css' --cache-control "$year"
aws s3 sync "$site/" "$bucket/" "${common[@]}" --exclude '*' --include '*.html' --cache-control no-cache \
  --content-type 'text/html; charset=utf-8'
aws s3 sync "$site/" "$bucket/" "${common[@]}" --exclude '*.gz' --exclude '_*' --exclude '.ht*' --delete
aws s3 website "$bucket" "$@" --index-document index.html --error-document 404.html
